/// The rows of the tables of a page, each as the text of its cells, apart from markup.
func rows(_ page: String) -> [[String]] {
    page.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
        row.1.matches(of: /<t[dh][^>]*>(.*?)<\/t[dh]>/.dotMatchesNewlines()).map { text(String($0.1)) }
    }
}

/// What is read of some markup.
func text(_ markup: String) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    return entities.reduce(markup.replacing(/<[^>]*>/, with: "")) { $0.replacing($1.0, with: $1.1) }
}
