import DaftarInterchange
import DaftarJournal

extension Export {
    /// One document on standard output.
    func writeDocument(of journal: Journal, _ session: Session) throws {
        let moment = try session.moment(in: journal)
        let namespace = try namespace(of: journal)
        try session.put(
            annotations
                ? try journal.annotations(at: moment, in: namespace)
                : try journal.provenance(at: moment, in: namespace))
    }

    private func namespace(of journal: Journal) throws -> Namespace {
        guard let base else { return try Namespace(of: journal) }
        guard let namespace = Namespace(base) else {
            throw Problem(
                .usage, "records cannot be named under \"\(base)\"", at: "--base",
                why: "it is not an address (http, https, urn, ni, tag) that ends in # or /",
                mend: "--base https://example.org/border#")
        }
        return namespace
    }
}
