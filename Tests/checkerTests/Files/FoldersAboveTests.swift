import Testing

@testable import checker

@Test func `what belongs to a model is looked for in its folder and in three above it`() {
  #expect(FoldersAbove.prefixes(of: "a/m.jsonc") == ["a/", "a/../", "a/../../", "a/../../../"])
  #expect(FoldersAbove.prefixes(of: "m.jsonc") == ["", "../", "../../", "../../../"])
}
