import Testing

@testable import checker

@Test func `the files of a model are looked up in its folder and in the three folders above it`() {
  #expect(FoldersAbove.prefixes(of: "a/m.jsonc") == ["a/", "a/../", "a/../../", "a/../../../"])
  #expect(FoldersAbove.prefixes(of: "m.jsonc") == ["", "../", "../../", "../../../"])
}
