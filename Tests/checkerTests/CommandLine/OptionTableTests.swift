import Testing

@testable import checker

@Test func `options have distinct names, and commands have distinct names`() {
  let names = OptionTable.all.map(\.name)
  #expect(Set(names).count == names.count)
  #expect(Set(Command.allCases.map(\.rawValue)).count == Command.allCases.count)
}

@Test func `each option describes its effect in a sentence`() {
  for entry in OptionTable.all {
    #expect(entry.help.first?.isUppercase == true && entry.help.last == ".", "\(entry.name)")
  }
}

@Test func `commands take the options of their kind`() {
  #expect(
    OptionTable.options(of: .explain).map(\.name)
      == ["quiet", "color", "format", "output", "force", "any-folder", "help", "version"])
  let search = [
    "threads", "max-states", "max-depth", "max-seconds", "memory", "store", "property",
    "fail-fast", "symmetry", "no-reductions",
  ]
  let searches = search.filter { $0 != "fail-fast" }
  let everywhere = OptionTable.options(of: .explain).map(\.name)
  let checkpoints = ["checkpoint", "checkpoint-every", "resume"]
  #expect(
    OptionTable.options(of: .check).map(\.name)
      == everywhere + search + checkpoints
      + ["with", "trace", "verdicts", "full", "trace-output", "trace-format", "report"])
  #expect(OptionTable.options(of: .render).map(\.name) == everywhere + ["full"])
  #expect(OptionTable.options(of: .replay).map(\.name) == everywhere + ["full", "adapt"])
  #expect(OptionTable.options(of: .explore).map(\.name) == everywhere + ["from"])
  #expect(
    OptionTable.options(of: .graph).map(\.name) == everywhere + ["from", "collapse", "radius"])
  #expect(
    OptionTable.options(of: .simulate).map(\.name)
      == everywhere + ["full", "seconds", "walks", "seed", "steps"])
  #expect(OptionTable.options(of: .faults).map(\.name) == everywhere + searches + ["write"])
  #expect(OptionTable.options(of: .minimise).map(\.name) == everywhere + searches)
  #expect(
    OptionTable.options(of: .gate).map(\.name)
      == everywhere + search
      + [
        "report", "update", "allow-weaker", "jobs", "select", "size", "changed-since", "time",
        "junit", "sarif", "markdown", "gitlab",
      ])
}

@Test func `only options that collect their values are repeatable`() {
  #expect(
    OptionTable.all.filter(\.isRepeatable).map(\.name) == [
      "property", "with", "collapse", "in", "allow-weaker", "select", "size",
    ])
}
