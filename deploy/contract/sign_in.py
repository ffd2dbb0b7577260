"""Somebody with an account of their own, for schemathesis, which signs in anew before the token runs out."""

import os
import uuid

import requests
import schemathesis

URL = os.environ["MIMIQ_URL"]
SOMEBODY = {"email": f"contract-{uuid.uuid4()}@example.org", "password": "a long walk in the rain"}

requests.post(
    f"{URL}/api/auth/accounts",
    json={**SOMEBODY, "birthDate": "1990-05-17", "acceptedPolicy": True},
).raise_for_status()


@schemathesis.auth(refresh_interval=120)
class SignIn:
    def get(self, case, context):
        response = requests.post(f"{URL}/api/auth/sessions", json=SOMEBODY)
        response.raise_for_status()
        return response.json()["accessToken"]

    def set(self, case, token, context):
        case.headers = {**(case.headers or {}), "Authorization": f"Bearer {token}"}
