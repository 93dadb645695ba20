"""Where a natural person lives."""

from __future__ import annotations

from collections.abc import Iterator

from gongshi.records.homes import homes, homes_of_party
from gongshi.records.privacy import HOME_ADDRESS, MEND, home_message

from ..case import Case
from ..rule import Group, Hit, Severity, rule
from .persons import told_of_parties


@rule(
    HOME_ADDRESS,
    name="家庭住址",
    group=Group.PRIVACY,
    severity=Severity.STOP,
    looks_at="全部文件里的“家住”“住址”，注释也看；自然人的决定和抽查结果里的住处",
    ground="政府信息公开条例第15条；行政处罚法第50条",
    mend=MEND[HOME_ADDRESS],
)
def home_address(case: Case) -> Iterator[Hit]:
    """Yield each home told of a party; what any file tells by words such as 家住 is refused as it is read."""
    for told in told_of_parties(case):
        if told.natural and not any(homes(told.text)):
            for _, where in homes_of_party(told.text):
                yield Hit(told.subject, told.way, home_message(where), "不写住址")
                break
