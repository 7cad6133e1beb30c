import Foundation

/// Numbers with so many decimals, whatever the locale.
package enum Fixed {
    package static func text(_ value: Double, places: Int) -> String { String(format: "%.\(places)f", value) }
}
