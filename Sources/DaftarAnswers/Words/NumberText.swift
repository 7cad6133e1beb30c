/// A number without decimals that say nothing: 30, 0.25.
package enum NumberText {
    package static func of(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
