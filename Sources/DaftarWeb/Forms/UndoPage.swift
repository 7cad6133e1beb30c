import DaftarAnswers
import DaftarDomain
package import DaftarJournal
import DaftarProjections

/// Take back an event by recording the reverse: a correction is corrected back, what was logged is retracted.
package struct UndoPage: FormPage {
    package static let path = "/undo/:id"

    private let visit: Visit
    private let draft: Draft
    private let change: Change

    package init(_ visit: Visit, _ draft: Draft) throws {
        self.visit = visit
        self.draft = draft
        let index = try Self.index(visit)
        guard let change = try visit.reader.change(index) else {
            throw Problem(JournalError.noSuchEvent(index, last: visit.head))
        }
        self.change = change
    }

    private static func index(_ visit: Visit) throws -> Int {
        guard let index = Int(visit.parameters["id"] ?? ""), index >= 0 else { throw NoSuchPage() }
        return index
    }

    package func sheet() throws -> Sheet {
        let fields = Fields(draft: draft)
        return try Sheet("Undo event #\(change.event)", in: .changes, forms: []) {
            try ChangesTable(visit, [change], subject: { try EventSubject(visit).html($0) }).html("The event")
            p { "The reverse is recorded; the event stays in the log, and readable." }
            FormSheet(visit, draft, labels: ["because": "Why"]).html {
                fields.text("because", "Why", hint: "It stands in the log for ever.", isRequired: true)
            }
        }
    }

    /// The event itself stands in the log, not in the read models: whether it can be undone is found out when it is.
    package static func problems(_ typed: Query, _ visit: Visit) throws -> [FieldProblem] { [] }

    package static func request(_ typed: Query, _ visit: Visit, in journal: Journal) throws -> Request {
        let index = try index(visit)
        guard (0...visit.head).contains(index) else {
            throw JournalError.noSuchEvent(index, last: visit.head)
        }
        return Request(
            id: typed["key"] ?? "",
            .undo(try journal.event(at: index).event, index: index, because: typed["because"] ?? ""))
    }

    package static func next(_ receipt: Receipt, _ typed: Query, _ visit: Visit) -> Link {
        Link("/changes", fragment: "e\(receipt.index)")
    }
}

extension EventType {
    /// Whether there is a reverse of such an event; whether one can be recorded depends on what came after it.
    var hasReverse: Bool {
        switch self {
        case .developmentLogged, .developmentCorrected, .developmentRetracted, .developmentMerged, .claimMade,
            .claimCorrected, .claimRetracted, .attributionMade, .stanceTaken, .actorRevised, .sourceRevised:
            true
        case .journalOpened, .actorAdded, .sourceAdded, .sourceGraded, .issueAdded, .attributionRetracted,
            .stanceRetracted, .snapshotStored, .snapshotErased, .modelAdopted:
            false
        }
    }
}
