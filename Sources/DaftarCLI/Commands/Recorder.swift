import DaftarAnswers
import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import Foundation

/// Records requests for a command and tells what came of it.
struct Recorder {
    let session: Session
    let journal: Journal
    let fields: FieldNames

    /// - Parameter fields: what the command calls its fields, for messages.
    init(_ session: Session, fields: FieldNames = .flags) throws {
        self.session = session
        self.fields = fields
        journal = try session.journal()
    }

    /// Records one command under `key`, or under an id made up for it.
    func record(key: String? = nil, _ command: @escaping (Naming) throws -> Command) throws -> Receipt {
        try record(key: key, making: { id in Request(id: id) { try command(Naming($0)) } })
    }

    /// The same for a request that is more than its command.
    func record(key: String?, making request: (_ id: String) -> Request) throws -> Receipt {
        if let key, !EntryKey.isValid(key) {
            throw Problem(.invalid(field: "key", text: key, .unreadable), fields)
        }
        do {
            return try record([request(key ?? UUID().uuidString.lowercased())])[0]
        } catch let refused as RefusedRequest {
            throw Problem(refused.reason, fields)
        }
    }

    func record(_ requests: [Request]) throws -> [Receipt] {
        let recording = try journal.record(
            requests, by: try session.author, at: session.clock(), isDryRun: session.options.dryRun)
        if let torn = recording.tornTail {
            session.say("An unfinished write of \(torn.count) bytes was set aside: \(torn.path)")
        }
        if recording.readModelsBehind {
            session.say("Recorded; the read models will catch up when the journal is opened next.")
        }
        if session.options.format == .table { say(recording.effects, "Would change tension") }
        return recording.receipts
    }

    /// Writes the sentence of one change: in a table its text, else the receipt as data.
    func tell(_ receipt: Receipt, _ sentence: @autoclosure () throws -> String) throws {
        try tell([receipt], sentence())
    }

    func tell(_ receipts: [Receipt], _ sentence: @autoclosure () throws -> String) throws {
        guard let last = receipts.last, !session.options.dryRun else {
            return try write(receipts, sentence())
        }
        let done =
            receipts.count == 1
            ? "\(last.recorded.event.subject) is recorded, #\(last.index)"
            : "\(receipts.count) entries are recorded, the last #\(last.index)"
        try session.tell(done: done, look: "daftar show '#\(last.index)'") { try write(receipts, sentence()) }
    }

    private func write(_ receipts: [Receipt], _ sentence: @autoclosure () throws -> String) throws {
        let isDryRun = session.options.dryRun
        switch session.options.format {
        case .table:
            if session.options.quiet {
                for receipt in receipts { try session.put(receipt.recorded.event.subject) }
            } else {
                try session.put((isDryRun ? "Would record: " : "") + sentence())
                if !isDryRun { try tellEffects(of: receipts) }
            }
        default:
            let rows = receipts.map { ReceiptRow($0, isDryRun: isDryRun) }
            var table = Table([
                .init(header: "id"), .init(header: "event"), .init(header: "type"), .init(header: "repeated"),
            ])
            for row in rows {
                table.add([
                    .init(row.id), .init("#\(row.event)"), .init(row.type),
                    .init(row.repeated ? "yes" : "no"),
                ])
            }
            try session.write(Answer("recorded", rows, table: table))
        }
    }
}

extension Recorder {
    /// More than this is an import, after which nobody reads effects.
    private static let mostToldOf = 20

    /// What it did to the tension, a line for each pair and day.
    private func tellEffects(of receipts: [Receipt]) throws {
        guard receipts.count <= Self.mostToldOf else { return }
        say(try journal.tensionEffects(of: receipts), "Tension")
    }

    private func say(_ effects: [TensionEffect], _ beginning: String) {
        for effect in effects.prefix(Self.mostToldOf) {
            session.say(
                SafeText.escape(
                    "\(beginning) \(effect.names.joined(separator: "–")) on \(MomentText.day(effect.day)): "
                        + "\(Tenths.text(effect.before)) -> \(Tenths.text(effect.after))"))
        }
    }
}

/// What was recorded, in a JSON answer.
struct ReceiptRow: Encodable {
    var id: String
    var event: Int
    var eventID: String
    var type: String
    var recorded: String
    var recordedBy: String
    var repeated: Bool
    var dryRun: Bool

    init(_ receipt: Receipt, isDryRun: Bool) {
        id = receipt.recorded.event.subject
        event = receipt.index
        eventID = receipt.recorded.id
        type = receipt.recorded.event.type.rawValue
        recorded = receipt.recorded.time.description
        recordedBy = receipt.recorded.recordedBy
        repeated = receipt.isRepetition
        dryRun = isDryRun
    }
}
