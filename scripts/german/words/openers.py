"""List the words that have a capital only where a sentence begins."""

from __future__ import annotations

from ..patterns import words

SENTENCE_OPENERS = words(
    """
    Ab Abends Aber Alle Allein Allem Allen Aller Allerdings Alles Als Also Am An Andere Anderen
    Andererseits Anders Anfangs Angesichts Anschließend Ansonsten Auch Auf Aufgrund Aus Außer
    Außerdem Bald Bei Beide Beiden Beim Bereits Besonders Bevor Bezüglich Binnen Bis Bisher Bislang
    Da Dabei Dadurch Dafür Dagegen Daher Dahinter Damals Damit Danach Daneben Dann Daran Darauf
    Daraufhin Daraus Darin Darüber Darum Darunter Das Dass Dasselbe Davon Davor Dazu Dazwischen Dem
    Demnach Demnächst Den Denen Denn Dennoch Der Deren Derselbe Derzeit Des Deshalb Dessen Desto
    Deswegen Dich Die Dies Diese Diesem Diesen Dieser Dieses Dir Direkt Doch Dort Dorthin Du Durch
    Dürfen Eben Ebenfalls Ebenso Ehe Eher Ein Eine Einem Einen Einer Einerseits Eines Einige Einigen
    Einst Endlich Entlang Entsprechend Entweder Er Erst Erstmals Es Etliche Etwa Etwas Euch Eure
    Falls Fast Folglich Freilich Früher Für Ganz Gar Gegen Gegenüber Gemeinsam Genau Genauso Gerade
    Gern Gestern Gibt Gleich Gleichzeitig Hat Hatte Hatten Heute Hier Hierbei Hierfür Hierzu
    Hingegen Hinter Hinzu Ich Ihm Ihn Ihnen Ihr Ihre Ihrem Ihren Ihrer Im Immer Immerhin In Indem
    Indes Indessen Infolge Inklusive Innerhalb Ins Insbesondere Insgesamt Insofern Inzwischen
    Irgendwann Ist Ja Je Jede Jeden Jedenfalls Jeder Jedes Jedoch Jemand Jene Jener Jenseits Jetzt
    Jüngst Kann Kaum Kein Keine Keinen Keiner Knapp Könnte Künftig Kurz Kürzlich Längst Laut
    Letztlich Man Manche Mancher Manchmal Mehr Mehrere Mein Meine Meist Meistens Mich Mir Mit
    Mithilfe Mittels Mittlerweile Momentan Morgens Nach Nachdem Nachts Nahezu Neben Nebenbei Nein
    Nicht Nichts Nie Niemals Niemand Noch Nun Nur Ob Oben Oberhalb Obwohl Oder Offenbar Oft Ohne
    Ohnehin Per Plötzlich Pro Rund Schließlich Schon Sehr Sei Sein Seine Seinem Seinen Seiner Seit
    Seitdem Seither Selbst Sich Sicher Sie Sind So Sobald Sodann Sofern Sofort Sogar Solange Solch
    Solche Soll Sollte Somit Sondern Sonst Soviel Sowie Sowohl Später Spätestens Statt Stattdessen
    Stets Tatsächlich Teilweise Trotz Trotzdem Über Überall Überdies Übrigens Um Umgekehrt Und
    Ungefähr Uns Unser Unsere Unter Unterdessen Viele Vielen Vieles Vielleicht Vielmehr Vom Von Vor
    Vorerst Vorher Während War Waren Warum Was Weder Wegen Weil Weiter Weitere Weiterhin Weiters
    Welche Welcher Wem Wen Wenig Wenige Weniger Wenn Wer Werden Weshalb Wie Wieder Wieso Will Wir
    Wird Wo Wobei Wodurch Wofür Woher Wohin Wohl Womit Worauf Worin Worum Wozu Würde Wurde Wurden Zu
    Zudem Zuerst Zufolge Zuletzt Zum Zumal Zumindest Zunächst Zur Zurzeit Zusammen Zusätzlich Zuvor
    Zwar Zwischen Zwischenzeitlich
    """
)
"""A full stop before one of them ends the sentence, and makes no ordinal of a number before it."""
