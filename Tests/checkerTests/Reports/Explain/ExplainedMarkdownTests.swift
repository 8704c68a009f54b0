import Spec
import Testing

@testable import checker

private let vocabulary = Vocabulary(nearby: .find(from: Repository.path + "/"))

@Test func `docs/steps.md is up to date`() throws {
  let subjects = [try vocabulary.find("steps"), try vocabulary.find("conditions")]
  let isSame =
    try InputFile.text(of: Repository.path + "/docs/steps.md")
    == ExplainedMarkdown(subjects: subjects).text
  #expect(
    isSame,
    """
    docs/steps.md is out of date. Write it again:
    swift run -c release checker explain --format markdown --output docs/steps.md steps conditions
    """)
}

@Test func `every link of a page of lists leads to one of its headings`() throws {
  let page = ExplainedMarkdown(subjects: [try vocabulary.find("vocabulary")]).text
  let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
    line.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-").filter {
      $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
    }
  }
  let links = page.matches(of: #/\]\(#([^)]*)\)/#).map { String($0.output.1) }
  #expect(links.count > 200)
  #expect(Set(links).subtracting(headings) == [])
}

@Test func `a design and a model are pages with a heading for each procedure`() throws {
  let model = try ModelSource.update.explored().model
  let design = model.machine.model.design
  let page = ExplainedMarkdown(subjects: [.design(design)]).text
  #expect(page.hasPrefix("# Design \(design.name)\n"))
  for procedure in design.procedures {
    #expect(page.contains("\n## `\(procedure.name.value)`\n"))
  }
  let whole = ExplainedMarkdown(subjects: [.model(model)]).text
  #expect(whole.hasPrefix("# \(model.title)\n") && whole.hasSuffix(page))
}

@Test func `a title and a question are text, and not Markdown`() throws {
  try withTemporaryFolder { folder in
    var source = ModelSource.migration
    source.title = #""<b>*title*</b>""#
    source.more.append(#""question": "`why`?""#)
    let page = ModelMarkdown(model: try source.load(in: folder)).text
    #expect(page.hasPrefix("# &lt;b&gt;\\*title\\*&lt;/b&gt;\n"))
    #expect(page.contains("\n\\`why\\`?\n"))
  }
}
