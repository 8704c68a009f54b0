// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "checker", path: "..")],
  targets: [
    .executableTarget(
      name: "explorer-benchmark",
      dependencies: [
        .product(name: "Explorer", package: "checker"),
        .product(name: "TestSupport", package: "checker"),
      ]),
    .executableTarget(
      name: "explorer-races",
      dependencies: [
        .product(name: "Explorer", package: "checker"),
        .product(name: "TestSupport", package: "checker"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
