"""The models of every list, one file a list, and the register of lists.

A field's name, meaning, example and legal ground are written once, in its model; the JSON Schemas, the
reference page of fields and the error hints are made from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .base import Part
from .bureau import BureauFile
from .common import ListFile
from .decision import DecisionFile
from .discretion import DiscretionFile
from .document import DocumentFile
from .exception import ExemptionFile
from .figures import FiguresFile
from .flowchart import FlowchartFile
from .form import FormFile
from .guide import GuideFile
from .inspection import InspectionFile
from .item import ItemFile
from .officer import OfficerFile
from .recording import RecordingFile
from .remedy import RemedyFile
from .result import ResultFile
from .review import ReviewFile
from .supervision import SupervisionFile
from .values import Stage


@dataclass(frozen=True)
class ListKind:
    """One official list: where clerks write it, what citizens call it, and when it must be public."""

    key: str
    """Its name in code and its part of an address."""
    file: str
    """Its file in a bureau's folder, without the ending; a folder of files for decisions."""
    name: str
    """Its name on pages."""
    stage: Stage
    model: type[ListFile[Any]] | type[BureauFile]
    law: str
    """The ground of the duty to publish it."""
    many_files: bool = False
    """Whether `file` is a folder with one file a month or year."""


PROFILE = ListKind("profile", "主体", "执法主体", Stage.BEFORE, BureauFile, "政府信息公开条例第20条第2项")
LISTS: tuple[ListKind, ...] = (
    ListKind("items", "事项", "执法事项", Stage.BEFORE, ItemFile, "国办发〔2018〕118号"),
    ListKind(
        "officers", "人员", "执法人员", Stage.BEFORE, OfficerFile, "行政处罚法第42条、国办发〔2018〕118号"
    ),
    ListKind("guides", "服务指南", "服务指南", Stage.BEFORE, GuideFile, "国办发〔2018〕118号"),
    ListKind("flows", "流程图", "流程图", Stage.BEFORE, FlowchartFile, "国办发〔2018〕118号"),
    ListKind("remedies", "救济渠道", "救济渠道", Stage.BEFORE, RemedyFile, "行政处罚法第39条"),
    ListKind("discretion", "裁量基准", "裁量基准", Stage.BEFORE, DiscretionFile, "行政处罚法第34条"),
    ListKind("inspections", "随机抽查", "随机抽查", Stage.BEFORE, InspectionFile, "国办发〔2015〕58号"),
    ListKind("legal-review", "法制审核", "法制审核", Stage.BEFORE, ReviewFile, "行政处罚法第58条"),
    ListKind("recordings", "音像记录", "音像记录", Stage.BEFORE, RecordingFile, "行政处罚法第47条"),
    ListKind("documents", "文件", "文件", Stage.BEFORE, DocumentFile, "政府信息公开条例第20条第1项"),
    ListKind("forms", "文书样式", "文书样式与窗口", Stage.DURING, FormFile, "国办发〔2018〕118号"),
    ListKind(
        "decisions",
        "执法决定",
        "执法决定",
        Stage.AFTER,
        DecisionFile,
        "政府信息公开条例第20条第6项",
        many_files=True,
    ),
    ListKind("results", "抽查结果", "抽查结果", Stage.AFTER, ResultFile, "国发〔2019〕5号"),
    ListKind("statistics", "年度数据", "年度数据", Stage.AFTER, FiguresFile, "国办发〔2018〕118号"),
)
"""Every list beside the profile, in the order in which a bureau's page shows them."""

DESK: dict[str, type[Part]] = {"例外": ExemptionFile, "监督": SupervisionFile}
"""By file name without the ending, what a bureau and its supervisor keep beside the lists; no page publishes it."""

__all__ = ["DESK", "LISTS", "PROFILE", "ListFile", "ListKind", "Part", "Stage"]
