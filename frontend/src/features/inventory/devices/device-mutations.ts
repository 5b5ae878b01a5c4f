import { graphql } from '@/gql';

export const createDevice = graphql(`
  mutation CreateDevice($input: CreateDeviceInput!) {
    createDevice(input: $input) {
      device { id name }
      userErrors { code message field }
    }
  }
`);

export const updateDevice = graphql(`
  mutation UpdateDevice($input: UpdateDeviceInput!) {
    updateDevice(input: $input) {
      device { id name }
      userErrors { code message field }
    }
  }
`);
