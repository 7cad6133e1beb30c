package import DaftarDomain
import DaftarJournal
package import DaftarProjections

/// What holds some words.
package struct SearchAnswer {
    package let hits: [HitRow]
    /// Whether there may be more.
    package var isCutOff: Bool { hits.count == SearchHit.most }
    private let moment: MomentRow

    /// - Parameter words: every one must occur, each as the beginning of a word.
    package init(_ words: String, _ reader: ReadModelReader, _ moment: AsOf) throws {
        hits = try reader.search(words, at: moment).map {
            HitRow($0, try Self.standing(of: $0, reader, moment))
        }
        self.moment = MomentRow(moment, head: try reader.position.index - 1)
    }

    package var answer: Answer {
        var table = Table([
            .init(header: "id"), .init(header: "what"), .init(header: "text", wraps: true, minimumWidth: 30),
            .init(header: "marks"),
        ])
        for hit in hits {
            let standing = hit.standing.flatMap { Standing($0) }.flatMap { $0 == .stands ? nil : $0.words }
            table.add([
                .init(hit.id, .bold), .init(hit.noun), .init(hit.title, standing == nil ? .plain : .dim),
                .init(standing ?? "", .dim),
            ])
        }
        var answer = Answer("hits", hits, moment: moment, table: table)
        if hits.isEmpty { answer.nothing = "Nothing matches." }
        return answer
    }

    private static func standing(
        of hit: SearchHit, _ reader: ReadModelReader, _ moment: AsOf
    ) throws -> Standing? {
        switch hit.noun {
        case .development:
            try DevelopmentID(hit.id).flatMap { try reader.development($0, at: moment)?.standing }
        case .claim: try ClaimID(hit.id).flatMap { try reader.claim($0, at: moment)?.standing }
        default: nil
        }
    }
}
