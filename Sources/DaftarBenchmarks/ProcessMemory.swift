import Foundation

/// What Linux tells of the memory of a process (`/proc/PID/status`).
enum ProcessMemory {
    /// - Parameters:
    ///   - name: `VmHWM`, the most it ever held at once, or `VmRSS`, what it holds now.
    ///   - process: its number, or `self`.
    static func bytes(_ name: String, of process: String = "self") throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("\(name):") }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
                Double($0)
            })
        else { throw BenchmarkError("this system does not tell the memory of process \(process)") }
        return kilobytes * 1024
    }
}
