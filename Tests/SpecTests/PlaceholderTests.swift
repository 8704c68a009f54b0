import Testing

@testable import Spec

@Test func `the module builds`() {}
