"""
A case from its receipt to an answered request, by the client that is made from the document. The type checker is
strict: a property that the document lacks, or gives another type, fails.
"""

import json
import sys
from typing import TypeVar

import httpx
from casebook.api.planning_applications import case, history
from casebook.api.submissions import receive
from casebook.api.validation import preview_request_information, record_information, request_information
from casebook.client import AuthenticatedClient
from casebook.models import (
    InformationRequestedFact,
    PersonByName,
    Problem,
    ProblemUnread,
    ReceiveJsonBody,
    RecordInformationBody,
    RequestInformationBody,
    RequestInformationBodyKind,
)

Answer = TypeVar("Answer")


def main(url: str, sent: str, now: str) -> None:
    def signed_in(name: str) -> AuthenticatedClient:
        token = httpx.post(f"{url}/dev/token", json={"name": name}).json()["access_token"]
        return AuthenticatedClient(base_url=url, token=token, headers={"casebook-now": now}, timeout=httpx.Timeout(60))

    body = ReceiveJsonBody.from_dict(json.loads(sent))
    received = done(receive.sync(client=signed_in("Submission portal"), body=body, council="CAM"))
    path = (received.council, str(received.case_id))

    nadia = signed_in("Nadia Rahman")
    asked = RequestInformationBody(kind=RequestInformationBodyKind.PLANS, request="A block plan with a scale")
    preview = done(preview_request_information.sync(*path, client=nadia, body=asked))
    request = done(request_information.sync(*path, client=nadia, body=asked))

    nothing_more = RecordInformationBody()
    answered = done(record_information.sync(*path, request.made[0].id, client=nadia, body=nothing_more))
    found = done(case.sync(*path, client=nadia, casebook_wait_for=answered.position))
    facts = done(history.sync(*path, client=nadia, casebook_wait_for=answered.position)).facts
    again = record_information.sync(*path, "no-such", client=nadia, body=nothing_more)

    result = {
        "preview": [preview.refused, [fact.type_ for fact in preview.facts], preview.standing.stage],
        "made": request.made[0].label,
        "changed": request.changed,
        "requests": [[each.request, str(each.received_on)] for each in found.requests],
        "applicant": isinstance(found.applicant, PersonByName) and type(found.applicant.name).__name__,
        "history": [
            f"{fact.type_}: {fact.data.request}" if isinstance(fact, InformationRequestedFact) else fact.type_
            for fact in facts[-2:]
        ],
        "refusal": again.code if isinstance(again, Problem) else None,
    }
    print(json.dumps(result))


def done(answer: Answer | Problem | ProblemUnread | None) -> Answer:
    """What was answered; a refusal ends the story."""
    if answer is None or isinstance(answer, Problem | ProblemUnread):
        raise SystemExit(f"refused: {answer}")
    return answer


main(*sys.argv[1:4])
