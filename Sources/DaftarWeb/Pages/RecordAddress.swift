import DaftarDomain
import DaftarJournal

/// The last part of the address of a record with a number: `8`, or `8-` and its title in short. The number is what counts.
struct RecordAddress {
    let number: Int
    private let slug: String?

    /// Nil where it is no number of a record.
    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let number = Int(parts[0]), number > 0, String(number) == parts[0] else { return nil }
        self.number = number
        slug = parts.count > 1 ? String(parts[1]) : nil
    }

    init(_ visit: Visit) throws {
        guard let address = RecordAddress(visit.parameters["id"] ?? "") else { throw NoSuchPage() }
        self = address
    }

    /// Throws to the right address where the title has become another one.
    func requireCurrent(_ title: String, _ folder: String, _ visit: Visit) throws {
        guard let slug else { return }
        let current = Slug(slugging: title)?.text
        guard slug != current else { return }
        let suffix = visit.form == .html ? "" : ".\(visit.form)"
        let name = current.map { "\(number)-\($0)" } ?? "\(number)"
        throw Redirection(
            to: Link("\(folder)/\(name)\(suffix)", visit.query.items.map { ($0.name, $0.value) }))
    }
}
