"""The models of all tables."""

from __future__ import annotations

from .articles import Articles
from .companies import Companies
from .conflict_claims import ConflictClaims
from .conflicts import Conflicts
from .corrections import Corrections
from .credits import Credits
from .entities import Entities
from .event_relations import EventRelations
from .event_series import EventSeries
from .events import Events
from .evidence import Evidence
from .facts import Facts
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

MODELS: tuple[type[Table], ...] = (
    Facts,
    Articles,
    Entities,
    Companies,
    Subsidiaries,
    People,
    Organizations,
    Products,
    Places,
    EventSeries,
    Works,
    Credits,
    Events,
    Participants,
    EventRelations,
    Figures,
    Positions,
    Shareholdings,
    Owners,
    Relationships,
    Statements,
    Names,
    Mentions,
    Evidence,
    Corrections,
    Conflicts,
    ConflictClaims,
    Sentences,
    Numbers,
    Vocabulary,
)
"""The models in the order in which a reader meets the tables."""
