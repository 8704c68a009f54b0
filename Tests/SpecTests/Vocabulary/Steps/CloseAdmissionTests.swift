import Testing

@testable import Spec

@Test func `the master no longer knows the pool`() {
  take(.closeAdmission, by: .monitor).expect(.done, changes: ["isKnown: true → false"])
}
