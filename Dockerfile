# An image with the checker, its models and designs, for machines without Swift.
#
#   docker build --tag checker .
#   docker run --rm --volume "$PWD:/work" checker gate models
#
# The binary alone, for other images or for this machine:
#
#   docker build --target binary --output dist .

FROM swift:6.3 AS build
WORKDIR /checker
COPY Package.swift ./
COPY Sources Sources
# Package.swift names the targets of the tests, whose folders must exist.
COPY Tests Tests
COPY Scripts Scripts
RUN Scripts/packaging/build /checker/checker \
  && mkdir shell \
  && ./checker manual --output shell/checker.1 \
  && ./checker completion bash --output shell/checker.bash

FROM scratch AS binary
COPY --from=build /checker/checker /checker

FROM debian:stable-slim
COPY --from=build /checker/checker /usr/local/bin/checker
COPY --from=build /checker/shell/checker.1 /usr/local/share/man/man1/checker.1
COPY --from=build /checker/shell/checker.bash /usr/share/bash-completion/completions/checker
COPY models /usr/local/share/checker/models
COPY schema /usr/local/share/checker/schema
# Files that it writes in a mounted folder then belong to a user, not to root.
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["checker"]
CMD ["--help"]
