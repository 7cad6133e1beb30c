package import DaftarDomain
package import DaftarProjections

/// An entry that was merged into another, which stands for both. Its claims stay its own.
package struct MergedEntry: Encodable {
    package var id: String
    package var title: String
    /// How many stand.
    package var claims: Int

    /// The entries that were merged into a development.
    package static func entries(of id: DevelopmentID, _ reader: ReadModelReader, _ moment: AsOf) throws
        -> [MergedEntry]
    {
        try reader.merged(into: id, at: moment).map { merged in
            MergedEntry(
                id: "\(merged)", title: try reader.heading(of: merged, at: moment)?.title ?? "",
                claims: try reader.claims(of: merged, at: moment).count { $0.standing == .stands })
        }
    }

    package var fact: (String, String) {
        ("merged", "\(id) \(title), \(count(claims, "claim")): daftar show \(id)")
    }
}
