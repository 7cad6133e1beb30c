import DaftarDomain
import DaftarTesting
import Foundation

/// Reading and writing the line of a development, against Foundation's decoder and encoder with the same fields.
///
/// Ours also checks what it reads (dates, slugs, numbers, the order of keys); Foundation's only finds the fields. Turns of a few
/// milliseconds alternate; results are seconds a line.
func measureCodec() throws -> [String: Double] {
    let events = BulkJournal(count: 1200, seed: 3).filter { $0.event.type == .developmentLogged }
    let lines = events.map(EventCodec.encode)
    let data = lines.map { Data($0) }
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let plain = try data.map { try decoder.decode(PlainLine.self, from: $0) }
    for (line, ours) in zip(plain, lines) where try encoder.encode(line) != Data(ours) {
        throw BenchmarkError("the two encoders do not write the same line")
    }

    var times: [String: [Double]] = [:]
    for _ in 0..<9 {
        times["decode", default: []].append(
            try time { for line in lines { _ = try EventCodec.decode(line) } })
        times["decode.foundation", default: []].append(
            try time { for line in data { _ = try decoder.decode(PlainLine.self, from: line) } })
        times["encode", default: []].append(time { for event in events { _ = EventCodec.encode(event) } })
        times["encode.foundation", default: []].append(
            try time { for line in plain { _ = try encoder.encode(line) } })
    }
    return times.mapValues { Samples($0).median / Double(lines.count) }
}

/// A line as somebody would write it for Foundation.
private struct PlainLine: Codable {
    var data: PlainDevelopment
    var id, recordedby: String
    var schemaversion: Int
    var source, specversion, subject, time, type: String
}

private struct PlainDevelopment: Codable {
    var actors: [String]?
    var claims: [PlainClaim]?
    var issues: [String]?
    var kind: String
    var occurred: String
    var place: String?
    var stances: [PlainStance]?
    var title: String
}

private struct PlainClaim: Codable {
    var attributions: [PlainAttribution]?
    var id, text: String
}

private struct PlainAttribution: Codable {
    var basis: String
    var credibility: Int?
    var evidence: PlainEvidence?
    var hedge: String?
    var id, relation, source: String
}

private struct PlainEvidence: Codable {
    var exact: String?
}

private struct PlainStance: Codable {
    var actor: String
    var claim: String?
    var direction: Int?
    var id, issue, words: String
}
