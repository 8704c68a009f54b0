import Testing

@testable import Explorer

@Test func `the module builds`() {}
