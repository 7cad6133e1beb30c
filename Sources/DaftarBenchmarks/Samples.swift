internal import Glibc

/// Measurements of one quantity, and what is said of them.
struct Samples {
    private let sorted: [Double]

    /// - Precondition: there is at least one.
    init(_ values: [Double]) { sorted = values.sorted() }

    var median: Double { percentile(50) }
    var largest: Double { sorted[sorted.count - 1] }

    /// The smallest measurement that so many of a hundred do not exceed (nearest rank).
    func percentile(_ percent: Int) -> Double {
        sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
    }
}

extension Duration {
    var seconds: Double { self / .seconds(1) }
}

/// The processor time of all threads of this process so far, in seconds.
func processorTime() -> Double {
    // POSIX: in millionths, whatever the system's clock does.
    Double(clock()) / 1e6
}

/// How long something takes, in seconds.
func time(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body).seconds
}
