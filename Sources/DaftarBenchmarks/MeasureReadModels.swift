import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarTesting

/// Opening a journal whose read models are gone: all of them are made anew from the log.
func measureRebuild(in workplace: Workplace) throws -> [String: Double] {
    workplace.remove(workplace.derived)
    let start = processorTime()
    let seconds = try time { _ = try Journal(workplace.journal) }
    return ["rebuild": seconds, "rebuild.processor": processorTime() - start]
}

/// Re-reading the whole log and holding it against its leaves.
func measureVerification(in workplace: Workplace, events: Int) throws -> [String: Double] {
    let result = try LogVerifier(workplace.log).verify()
    guard result.isIntact, result.size >= events else { throw BenchmarkError("the log is damaged") }
    return [:]
}

/// Single developments decided, appended and projected on top of the big journal: what somebody at
/// the keyboard waits for. Each opens the log anew, which is measured by itself as well.
func measureRecording(in workplace: Workplace) throws -> [String: Double] {
    let journal = try Journal(workplace.journal)
    let now = Timestamp(seconds: 2_000_000_000)
    var recording: [Double] = []
    var opening: [Double] = []
    for recorded in BulkJournal(count: 700, seed: 4) {
        guard case .developmentLogged(let development) = recorded.event else { continue }
        let request = Request(
            id: "record-\(recording.count)", .logDevelopment(development.asDraft, allowSimilar: true))
        recording.append(try time { _ = try journal.record([request], by: "j. orme", at: now) })
        opening.append(try time { _ = try LogWriter(workplace.log) })
    }
    let samples = Samples(recording)
    return [
        "record.p50": samples.median, "record.p95": samples.percentile(95), "record.max": samples.largest,
        "record.open": Samples(opening).median,
    ]
}

extension Development {
    /// The development with ordinals for ids, as somebody hands it in.
    fileprivate var asDraft: Development {
        var draft = self
        for number in claims.indices {
            draft.claims[number].id = ClaimID(number + 1)
            for other in claims[number].attributions.indices {
                draft.claims[number].attributions[other].id = AttributionID(other + 1)
            }
        }
        for number in stances.indices {
            draft.stances[number].id = StanceID(number + 1)
            let claim = claims.firstIndex { $0.id == stances[number].claim }
            draft.stances[number].claim = claim.map { ClaimID($0 + 1) }
        }
        return draft
    }
}
