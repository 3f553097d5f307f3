"""Hold the words that the reader and the splitter know: data, and how the words are spelt.

Words are folded: in small letters, with ae for ä and ss for ß (`tokens.fold`). Where patterns match
the text itself, they are as they are written.
"""
