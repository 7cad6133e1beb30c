import Foundation

/// A part of a run that happens in a process of its own, so that its peak memory is its own.
///
/// What a phase measures it prints, `name=value` a line; times are in seconds and memory in bytes.
enum Phase: String, CaseIterable {
    case make, append, codec, rebuild, verify, record, ask

    /// How to run it in a process of its own.
    func words(events: Int, folder: String) -> [String] {
        [CommandLine.arguments[0], "--phase", rawValue, "--events", "\(events)", "--folder", folder]
    }

    func run(in workplace: Workplace, events: Int) throws {
        var results: [String: Double] =
            switch self {
            case .make: try makeJournal(in: workplace, events: events)
            case .append: try measureAppending(in: workplace)
            case .codec: try measureCodec()
            case .rebuild: try measureRebuild(in: workplace)
            case .verify: try measureVerification(in: workplace, events: events)
            case .record: try measureRecording(in: workplace)
            case .ask: try measureQuestions(in: workplace, events: events)
            }
        results["\(rawValue).memory"] = try ProcessMemory.bytes("VmHWM")
        for (name, value) in results.sorted(by: { $0.key < $1.key }) { print("\(name)=\(value)") }
    }
}
