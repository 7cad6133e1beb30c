package import DaftarProjections

/// How the read models compare with the log.
package struct DerivedState: Sendable {
    package var differences: [ReadModelDifference] = []
    package var stopped: [ProjectionStatus] = []
    /// How many events had been read of a log that is no longer this one.
    package var lost: Int?
    /// Whether every line of the log is what its hash says, and fits what came before it.
    package var logIsSound = true
}
