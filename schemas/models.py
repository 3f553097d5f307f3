"""The models of all tables, in the order in which a reader meets them."""

from __future__ import annotations

from .articles import Articles
from .companies import Companies
from .conflict_claims import ConflictClaims
from .conflicts import Conflicts
from .corrections import Corrections
from .credits import Credits
from .entities import Entities
from .event_series import EventSeries
from .events import Events
from .evidence import Evidence
from .fields import Table
from .figures import Figures
from .mentions import Mentions
from .names import Names
from .numbers import Numbers
from .organizations import Organizations
from .owners import Owners
from .participants import Participants
from .people import People
from .places import Places
from .positions import Positions
from .products import Products
from .relationships import Relationships
from .sentences import Sentences
from .shareholdings import Shareholdings
from .statements import Statements
from .subsidiaries import Subsidiaries
from .vocabulary import Vocabulary
from .works import Works

MODELS: dict[str, type[Table]] = {
    "articles": Articles,
    "entities": Entities,
    "companies": Companies,
    "subsidiaries": Subsidiaries,
    "people": People,
    "organizations": Organizations,
    "products": Products,
    "places": Places,
    "event_series": EventSeries,
    "works": Works,
    "credits": Credits,
    "events": Events,
    "participants": Participants,
    "figures": Figures,
    "positions": Positions,
    "shareholdings": Shareholdings,
    "owners": Owners,
    "relationships": Relationships,
    "statements": Statements,
    "names": Names,
    "mentions": Mentions,
    "evidence": Evidence,
    "corrections": Corrections,
    "conflicts": Conflicts,
    "conflict_claims": ConflictClaims,
    "sentences": Sentences,
    "numbers": Numbers,
    "vocabulary": Vocabulary,
}
"""The models by table, in the order in which a reader meets them."""
