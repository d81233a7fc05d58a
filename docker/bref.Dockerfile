# A layer for Bref on AWS Lambda, built on its own image, whose glibc is older than Debian's:
#
#   docker build -f docker/bref.Dockerfile --build-arg PHP=84 -t js-machine-bref:84 .
#
#   FROM bref/php-84-fpm:2
#   COPY --from=js-machine-bref:84 /opt /opt
ARG PHP=84
ARG BREF=2
ARG RUST=1.95.0

FROM rust:${RUST}-bookworm AS rust

FROM bref/build-php-${PHP}:${BREF} AS build
# hadolint ignore=DL3033,DL3041
RUN (dnf --version >/dev/null 2>&1 && dnf install -y clang clang-devel make patch && dnf clean all) \
    || (yum install -y clang clang-devel make patch && yum clean all)
COPY --from=rust /usr/local/cargo /usr/local/cargo
COPY --from=rust /usr/local/rustup /usr/local/rustup
ENV CARGO_HOME=/usr/local/cargo RUSTUP_HOME=/usr/local/rustup PATH=/usr/local/cargo/bin:$PATH
WORKDIR /src
COPY . .
RUN tools/engine.sh && tools/build.sh && strip --strip-unneeded target/release/js_machine.so \
    && echo 'extension=/opt/bref/extensions/js_machine.so' >target/ext-js_machine.ini

FROM scratch
COPY --from=build /src/target/release/js_machine.so /opt/bref/extensions/js_machine.so
COPY --from=build /src/target/ext-js_machine.ini /opt/bref/etc/php/conf.d/ext-js_machine.ini
