"""Make a static site of a package: every claim beside its words.

`making.make_site` reads a package, renders its pages and puts the folder in its place. Pages are
made from the models, so a new table has its pages without a template of its own. The text of an
article passes through `words.ArticleWords` alone, which knows what is withheld.
"""
