"""What of this room is open data: what every stranger may see, whoever asks."""

from ayni.brokerage.exports.directory import SERVICES, service_row
from ayni.brokerage.exports.items import TABLES as _OF_ITEMS
from ayni.brokerage.exports.items import inputs_of_round, line_of_round, result_of_round, row_of
from ayni.brokerage.exports.thesaurus import THESAURUS, concept_row

TABLES = (*_OF_ITEMS, SERVICES, THESAURUS)

__all__ = ["TABLES", "concept_row", "inputs_of_round", "line_of_round", "result_of_round", "row_of", "service_row"]
