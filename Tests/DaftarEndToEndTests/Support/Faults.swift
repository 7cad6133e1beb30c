import Foundation
import Glibc

/// Something that goes wrong at one point of a run; `Tests/FaultInjection/faults.c` says what each kind does.
struct Fault: Sendable, CustomStringConvertible {
    enum Kind: String, CaseIterable, Sendable {
        case inputOutputError = "EIO"
        case diskFull = "ENOSPC"
        case readOnly = "EROFS"
        case shortWrite = "SHORT"
        case killBefore = "KILL"
        case killAfter = "KILLAFTER"
        case killInTheMiddle = "KILLMID"
    }

    let kind: Kind
    /// Which operation is hit, from 1.
    let operation: Int

    init(_ kind: Kind, at operation: Int) {
        self.kind = kind
        self.operation = operation
    }

    var description: String { "\(kind.rawValue)@\(operation)" }

    /// The faults of one kind at every operation of a run, without those that cannot differ from another one.
    ///
    /// Only a write can be short or be cut in half. A disk that is full or read-only from an operation on that needs
    /// no room, or changes nothing, is so from the next one on. Death before an operation is death after the one
    /// before; where that only read, it is death before that one.
    static func all(_ kind: Kind, over effects: [Faults.Effect]) -> [Fault] {
        effects.indices.filter { index in
            switch kind {
            case .inputOutputError: true
            case .readOnly: effects[index] != .reads
            case .diskFull: effects[index] == .grows || effects[index] == .writes
            case .shortWrite, .killInTheMiddle: effects[index] == .writes
            case .killBefore: index == 0 || effects[index - 1] != .reads
            case .killAfter: index == effects.count - 1
            }
        }.map { Fault(kind, at: $0 + 1) }
    }
}

/// Watches what one run of a program does to a folder, and makes one thing of it go wrong.
struct Faults {
    /// Add this to the program's own.
    let environment: [String: String]
    private let count: String
    /// Holds the count; outside the folder that is watched.
    private let scratch: TemporaryFolder

    /// - Parameters:
    ///   - folder: operations on it and on anything below it count.
    ///   - fault: nil only counts.
    init(under folder: String, _ fault: Fault? = nil) throws {
        scratch = try TemporaryFolder()
        count = scratch.appending("count")
        environment = [
            "LD_PRELOAD": try Self.library.get(), "DAFTAR_FAULT_UNDER": folder, "DAFTAR_FAULT_COUNT": count,
        ].merging(fault.map { ["DAFTAR_FAULT": $0.description] } ?? [:]) { $1 }
    }

    /// How many operations there were until now, by the program and its children together.
    var operations: Int {
        get throws {
            let bytes = try Data(contentsOf: URL(filePath: count))
            return bytes.withUnsafeBytes { Int($0.loadUnaligned(as: Int64.self)) }
        }
    }

    /// What each of the operations until now was.
    var effects: [Effect] {
        get throws {
            let letters = try Data(contentsOf: URL(filePath: count)).dropFirst(8).prefix { $0 != 0 }
            return letters.compactMap { Effect(rawValue: Unicode.Scalar($0)) }
        }
    }

    /// What an operation does, as far as a full disk is concerned: to write is to grow is to change.
    enum Effect: Unicode.Scalar {
        case reads = "R"
        case changes = "C"
        case grows = "G"
        case writes = "W"
    }

    /// The shim, compiled once in a test run and removed at its end.
    private static let library = Result { try compile() }
    private static let libraryFolder = Result { try TemporaryFolder() }

    private static func compile() throws -> String {
        let folder = try libraryFolder.get()
        folder.removeAtExit()
        let library = folder.appending("faults.so")
        let tests = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
        let source = tests.appending(path: "FaultInjection/faults.c").path
        let compiler = ProcessInfo.processInfo.environment["CC"] ?? "cc"
        let arguments = ["-shared", "-fPIC", "-O1", "-Wall", "-o", library, source]
        let outcome = try Program(executable: compiler, arguments: arguments).run()
        guard outcome.exitCode == 0 else { throw HarnessError("\(compiler) failed: \(outcome.stderr.text)") }
        return library
    }
}
