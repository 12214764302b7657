"""Where uploads go that are not kept in a folder: any storage that speaks S3."""

from typing import Any

A_DAY = 24 * 3600  # names of files are never used twice


def s3(bucket: str, endpoint: str, domain: str, region: str, scheme: str) -> tuple[dict[str, Any], str]:
    """Django's setting for such a storage, and the address that pictures have in pages.

    `endpoint` is empty for Amazon's own. `domain` is who hands pictures out to visitors, with a path if need be;
    empty: the storage itself. Keys are read by boto3 (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, or a machine's role).
    """
    options = {
        "bucket_name": bucket,
        "endpoint_url": endpoint or None,
        "region_name": region or None,
        "custom_domain": domain or None,
        "url_protocol": f"{scheme}:",
        "file_overwrite": False,  # two pictures of one name are two pictures
        "querystring_auth": False,
        "object_parameters": {"CacheControl": f"public, max-age={A_DAY}"},
    }
    origin = f"{scheme}://{domain}" if domain else endpoint or f"https://{bucket}.s3.amazonaws.com"
    return {"BACKEND": "cms.serving.buckets.BucketStorage", "OPTIONS": options}, origin
