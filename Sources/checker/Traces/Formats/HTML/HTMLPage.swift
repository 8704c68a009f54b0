/// A page that needs nothing but itself: its style, its data and its script are inside.
///
/// Without scripts it is complete prose; the script makes diagrams of the lists of steps.
struct HTMLPage {
  /// The title in the browser's tab.
  let title: String
  /// What stands inside `main`, already as HTML.
  let content: String
  /// The counterexamples, in the order of their sections in the content.
  let traces: [Counterexample]

  /// The whole page.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
    <meta name="generator" content="checker">
    \(HTMLText.element("title", title))
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    \(content)
    </main>
    <script type="application/json" id="data">\(HTMLText.data(data))</script>
    <script>
    \(Self.script)
    </script>
    </body>
    </html>

    """
  }

  /// Nothing is loaded from anywhere.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"

  private var data: JSONElement {
    .array(
      traces.map { trace in
        [
          "lanes": .strings(trace.usedLanes), "name": .string(trace.fileName),
          "trace": trace.element,
        ]
      })
  }

  private static let style = [styleOfText, styleOfDiagram, styleOfDetails, styleOfReports]
    .joined(separator: "\n")

  private static let script = [
    scriptForData, scriptForGraphs, scriptForRows, scriptForDetails, scriptForViews,
    scriptForControls, scriptForPage,
  ].joined(separator: "\n")
}

extension Counterexample {
  /// The name of the trace's file: that of its model with the first property that breaks.
  fileprivate var fileName: String {
    var name = String(model.path.split(separator: "/").last ?? "model")
    for end in [".jsonc", ".json"] where name.hasSuffix(end) { name.removeLast(end.count) }
    return "\(name).\(breaks.first?.property ?? "none").trace.json"
  }
}
