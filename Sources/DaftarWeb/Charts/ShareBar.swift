/// A share as a bar with its number: the bar says nothing that the number does not.
struct ShareBar {
    private let part, all: Int

    init(_ part: Int, of all: Int) {
        self.part = part
        self.all = all
    }

    /// In whole percent, rounded down: 100 is all.
    private var percent: Int { all == 0 ? 0 : part * 100 / all }

    var html: HTML {
        group {
            span(.class("share"), .hidden) {
                svg(Attribute("viewBox", "0 0 100 10"), Attribute("preserveAspectRatio", "none")) {
                    rect(.class("whole"), Attribute("width", "100"), Attribute("height", "10"))
                    rect(.class("part"), Attribute("width", "\(percent)"), Attribute("height", "10"))
                }
            }
            "\(percent) %"
        }
    }
}
