package import DaftarJournal

/// The records of a finding in few words.
package enum RecordList {
    /// "d1…d8, d11": three or more in a row are run together, and no more than so many pieces are named.
    package static func words(_ records: [RecordReference], atMost limit: Int = 6) -> String {
        var runs: [[RecordReference]] = []
        for record in records {
            if let last = runs.last?.last, record.follows(last) {
                runs[runs.count - 1].append(record)
            } else {
                runs.append([record])
            }
        }
        let pieces = runs.flatMap { run -> [(words: String, count: Int)] in
            guard run.count > 2 else { return run.map { ($0.id, 1) } }
            return [("\(run[0].id)…\(run[run.count - 1].id)", run.count)]
        }
        guard pieces.count > limit else { return pieces.map(\.words).joined(separator: ", ") }
        let named = pieces.prefix(limit - 1)
        let rest = records.count - named.map(\.count).reduce(0, +)
        return named.map(\.words).joined(separator: ", ") + " and \(rest.grouped) more"
    }
}

extension RecordReference {
    /// Whether it has the next number.
    fileprivate func follows(_ other: RecordReference) -> Bool {
        guard noun == other.noun, let number = Int(id.dropFirst()), let before = Int(other.id.dropFirst())
        else {
            return false
        }
        return number == before + 1
    }
}
