import Testing

@testable import Invariants

@Test func `the module builds`() {}
