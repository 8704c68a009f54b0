import Testing

@testable import checker

@Test(arguments: [
  ("migration*", "models/migration-event.jsonc", true), ("migration*", "migration/a.jsonc", false),
  ("what-if/*", "models/what-if/a.jsonc", true), ("what-if/*", "models/what-if/b/a.jsonc", false),
  ("what-if/**", "models/what-if/b/a.jsonc", true), ("what-if/**/a.jsonc", "what-if/a.jsonc", true),
  ("if/a.jsonc", "models/what-if/a.jsonc", false), ("models/a.json?", "./models/a.jsonc", true),
  ("/models/a.jsonc", "models/a.jsonc", false), ("a.jsonc", "models/a.jsonc", true),
  ("*a*b*", "xaxxb", true), ("*a*b", "xaxxbx", false), ("a?c", "a/c", false),
])
func `a pattern stands for the end of a path`(pattern: String, path: String, matches: Bool) {
  #expect(PathPattern(text: pattern).matches(path) == matches)
}
