//! The data that the engine reads by ICU4X: collation, cases of letters, canonical locales, normal forms, segmentation.
//!
//! The files of `data/` are those that Boa publishes for ICU4X 2.3 (`boa_icu_provider` 0.22.0), without those of formats, which
//! are the work of the crate `ecma402`. They lie in the module's read-only bytes. A provider reads them at the first request,
//! and holds what it read itself: there are no statics.

use std::cell::OnceCell;

use icu_locale::LocaleFallbacker;
use icu_provider::prelude::*;
use icu_provider_adapters::fallback::LocaleFallbackProvider;
use icu_provider_blob::BlobDataProvider;

/// The files, those that are asked for most first.
static FILES: [&[u8]; 6] = [
    include_bytes!("../data/locale.postcard"),
    include_bytes!("../data/locale_fallback.postcard"),
    include_bytes!("../data/collator.postcard"),
    include_bytes!("../data/normalizer.postcard"),
    include_bytes!("../data/segmenter.postcard"),
    include_bytes!("../data/casemap.postcard"),
];

/// The files as one provider, each read at the first request that gets to it.
#[derive(Debug, Default)]
struct Files([OnceCell<BlobDataProvider>; 6]);

impl Files {
    fn find<T>(
        &self,
        marker: DataMarkerInfo,
        ask: impl Fn(&BlobDataProvider) -> Result<T, DataError>,
    ) -> Result<T, DataError> {
        for (cell, bytes) in self.0.iter().zip(FILES) {
            let provider = if let Some(provider) = cell.get() {
                provider
            } else {
                let provider = BlobDataProvider::try_new_from_static_blob(bytes)?;
                cell.get_or_init(|| provider)
            };
            match ask(provider) {
                Err(error) if error.kind == DataErrorKind::MarkerNotFound => {}
                found => return found,
            }
        }
        Err(DataErrorKind::MarkerNotFound.with_marker(marker))
    }
}

impl DynamicDataProvider<BufferMarker> for Files {
    fn load_data(&self, marker: DataMarkerInfo, request: DataRequest) -> Result<DataResponse<BufferMarker>, DataError> {
        self.find(marker, |provider| provider.load_data(marker, request))
    }
}

impl DynamicDryDataProvider<BufferMarker> for Files {
    fn dry_load_data(&self, marker: DataMarkerInfo, request: DataRequest) -> Result<DataResponseMetadata, DataError> {
        self.find(marker, |provider| provider.dry_load_data(marker, request))
    }
}

/// The data, with that of a locale's ancestors where it has none.
#[derive(Debug, Default)]
pub struct Provider(OnceCell<LocaleFallbackProvider<Files>>);

impl Provider {
    fn get(&self) -> Result<&LocaleFallbackProvider<Files>, DataError> {
        if let Some(provider) = self.0.get() {
            return Ok(provider);
        }
        let files = Files::default();
        let fallbacker = LocaleFallbacker::try_new_with_buffer_provider(&files)?;
        Ok(self.0.get_or_init(|| LocaleFallbackProvider::new(files, fallbacker)))
    }
}

impl DynamicDataProvider<BufferMarker> for Provider {
    fn load_data(&self, marker: DataMarkerInfo, request: DataRequest) -> Result<DataResponse<BufferMarker>, DataError> {
        self.get()?.load_data(marker, request)
    }
}

impl DynamicDryDataProvider<BufferMarker> for Provider {
    fn dry_load_data(&self, marker: DataMarkerInfo, request: DataRequest) -> Result<DataResponseMetadata, DataError> {
        self.get()?.dry_load_data(marker, request)
    }
}
