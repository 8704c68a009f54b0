import Testing

private let modules = [
  LayeredModule(
    name: "Explorer",
    layers: [
      "Core", "Memory", "Storage", "Search", "Checkpoint", "Endlessness", "API", "Comparison",
    ]),
  LayeredModule(
    name: "Spec",
    layers: [
      "State", "Design", "Vocabulary", "Program", "Reference", "Machine", "Packing", "Reductions",
      "Traces",
      "System",
    ]),
  LayeredModule(
    name: "checker",
    layers: [
      "JSON", "Diagnostics", "Terminal", "Files", "CommandLine", "Input", "Schemas", "Traces",
      "Run", "Reports", "Commands", "",
    ]),
]

@Test(arguments: modules)
func `every file is in a layer, and every layer has files`(module: LayeredModule) throws {
  #expect(Set(try module.files().map(\.layer)) == Set(module.layers))
}

@Test(arguments: modules)
func `no layer uses a higher one`(module: LayeredModule) throws {
  let arrows = module.upwardArrows(try module.files())
  #expect(arrows.isEmpty, "\(arrows.map(\.description).joined(separator: "\n"))")
}

/// The upward uses in a module of two files.
private func arrows(lower: String, upper: String) -> [String] {
  LayeredModule(name: "", layers: ["Lower", "Upper"]).upwardArrows([
    SourceFile(path: "Lower/First.swift", text: lower),
    SourceFile(path: "Upper/Second.swift", text: upper),
  ]).map(\.description)
}

@Test func `a type of a higher layer is an upward use`() {
  #expect(
    arrows(lower: "let x = 1\nlet y: Tower = 2", upper: "struct Tower {}")
      == ["Lower/First.swift:2 uses Tower of Upper"])
  #expect(arrows(lower: "struct Cellar {}", upper: "let x: Cellar") == [])
}

@Test func `a member that a higher layer adds is an upward use`() {
  let upper = "extension Cellar { func climb() {} }"
  #expect(
    arrows(lower: "struct Cellar {}\nlet x = cellar.climb()", upper: upper)
      == ["Lower/First.swift:2 uses climb of Upper"])
  #expect(
    arrows(lower: "extension Cellar { func up() { climb() } }", upper: upper)
      == ["Lower/First.swift:1 uses climb of Upper"])
}

@Test func `comments, strings, locals and names of two layers are not upward uses`() {
  let upper = "struct Tower { var height = 1 }"
  #expect(arrows(lower: "// Tower\nlet x = \"Tower\" /// .height", upper: upper) == [])
  #expect(arrows(lower: "func f() { let height = 1; g(height()) }", upper: upper) == [])
  #expect(arrows(lower: "struct Tower {}\nlet x: Tower", upper: upper) == [])
}
