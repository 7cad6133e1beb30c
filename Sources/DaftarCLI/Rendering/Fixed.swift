import Foundation

/// Numbers with so many decimals, whatever the locale.
enum Fixed {
    static func text(_ value: Double, places: Int) -> String { String(format: "%.\(places)f", value) }
}
