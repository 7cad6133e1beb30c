import DaftarJournal

extension Query {
    /// The number of an event, `27` or `#27`; nil where there is none of that name. Throws a `Problem`.
    func event(_ name: String) throws -> Int? {
        try self[name].map { text in
            guard let number = Int(text.trimmingPrefix("#")), number >= 0 else {
                throw Problem(
                    .usage, "cannot read the number \"\(text)\"", at: name,
                    mend: "\(name)=27, an event's number")
            }
            return number
        }
    }
}
