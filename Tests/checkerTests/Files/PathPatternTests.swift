import Testing

@testable import checker

@Test(arguments: [
  ("migration*", "models/migration-event.jsonc", true), ("migration*", "migration/a.jsonc", false),
  ("what-if/*", "models/what-if/a.jsonc", true), ("what-if/*", "models/what-if/b/a.jsonc", false),
  ("what-if/**", "models/what-if/b/a.jsonc", true), ("what-if/**/a.jsonc", "what-if/a.jsonc", true),
  ("if/a.jsonc", "models/what-if/a.jsonc", false), ("models/a.json?", "./models/a.jsonc", true),
  ("/models/a.jsonc", "models/a.jsonc", false), ("a.jsonc", "models/a.jsonc", true),
  ("**/*", "a/b", true), ("**/a", "b/a", true), ("**", "a/b/c", true), ("a/**", "a", false),
  ("*/b", "a/b", true), ("*/c", "a/b/c", true), ("a/*/c", "a/c", false), ("***", "a", true),
  ("*a*b*", "xaxxb", true), ("*a*b", "xaxxbx", false), ("a?c", "a/c", false),
])
func `a pattern stands for the end of a path`(pattern: String, path: String, matches: Bool) {
  #expect(PathPattern(text: pattern).matches(path) == matches)
}

@Test func `a pattern of many stars is compared within milliseconds`() {
  let names = String(repeating: "*a", count: 30) + "b"
  let folders = String(repeating: "**/", count: 30) + names
  let path = String(repeating: "a/", count: 100) + String(repeating: "a", count: 200)
  let duration = ContinuousClock().measure {
    for pattern in [names, folders] { #expect(!PathPattern(text: pattern).matches(path)) }
  }
  #expect(duration < .seconds(5))
}
