import Foundation

/// Runs other programs and waits for them.
enum Programs {
    /// Runs a program found on the path, and returns what it printed and how long it took from start to end.
    static func run(_ words: [String]) throws -> (output: String, seconds: Double) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        var output = Data()
        let seconds = try time {
            try process.run()
            output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
        }
        guard process.terminationStatus == 0 else {
            throw BenchmarkError("\(words.joined(separator: " ")) failed")
        }
        return (String(decoding: output, as: UTF8.self), seconds)
    }

    /// Runs a program that prints `name=value` lines, and returns the values.
    static func values(_ words: [String]) throws -> [String: Double] {
        var values: [String: Double] = [:]
        for line in try run(words).output.split(separator: "\n") {
            let parts = line.split(separator: "=")
            if parts.count == 2, let value = Double(parts[1]) { values[String(parts[0])] = value }
        }
        return values
    }

    /// Whether a program runs at all and has something to say.
    static func works(_ words: [String]) -> Bool { (try? run(words))?.output.isEmpty == false }
}
