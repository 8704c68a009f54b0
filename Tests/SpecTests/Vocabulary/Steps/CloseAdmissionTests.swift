import Testing

@testable import Spec

@Test func `the master does not know the pool any more`() {
  take(.closeAdmission, by: .monitor).expect(.done, changes: ["isKnown: true → false"])
}
