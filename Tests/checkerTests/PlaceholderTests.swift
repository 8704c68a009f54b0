import Testing

@testable import checker

@Test func `the module builds`() {}
