"""Every view that some kind of picture draws."""

from __future__ import annotations

from dpia.report.diagram import Diagram
from dpia.report.picture.card import Card
from dpia.report.picture.chain import ChainPicture
from dpia.report.picture.firewall import Firewall
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.poster import Poster
from dpia.report.picture.timeline import Timeline

PictureView = Diagram | Card | ChainPicture | Firewall | Matrix | Poster | Timeline
