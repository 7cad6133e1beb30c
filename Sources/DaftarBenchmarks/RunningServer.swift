import Foundation

/// A program that serves pages, at the address that it prints, until it is stopped.
final class RunningServer {
    private(set) var address = ""
    private let process = Process()

    /// - Parameters:
    ///   - words: a program that prints a line with its address when it can be asked.
    ///   - now: what it takes for the present; nil for the clock's.
    init(_ words: [String], now: String? = nil) throws {
        let said = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = (now.map { ["DAFTAR_NOW=\($0)"] } ?? []) + words
        process.standardOutput = said
        try process.run()
        var text = ""
        while !text.contains(/http:\/\/[0-9.:]+\//) {
            let more = said.fileHandleForReading.availableData
            guard !more.isEmpty else {
                throw BenchmarkError("\(words.joined(separator: " ")) serves nothing")
            }
            text += String(decoding: more, as: UTF8.self)
        }
        address = text.firstMatch(of: /http:\/\/[0-9.:]+\//).map { String($0.output) } ?? ""
    }

    /// Without the host.
    var port: UInt16 { UInt16(address.dropLast().split(separator: ":").last ?? "") ?? 0 }

    /// What it holds in memory now, in bytes.
    var memory: Double { get throws { try ProcessMemory.bytes("VmRSS", of: "\(process.processIdentifier)") } }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
